using EntityExtraction;

EntityExtractor extractor = EntityExtractor.Default; // the model inside; immutable, for all threads
var article = new Article
{
    Text = "Rear Adm. Anna Lindqvist of the Swedish Navy met Col. James Okoro in Lagos on 12 March 2024.",
    PublishedOn = new DateOnly(2024, 3, 13),
};
foreach (Entity entity in extractor.Extract(article).Entities)
{
    Console.WriteLine($"{entity.Start,3}-{entity.End,-3} {entity.Type,-12} {entity.Confidence:0.00}  {entity.Text}  {entity.Rank} {entity.Date}");
}
