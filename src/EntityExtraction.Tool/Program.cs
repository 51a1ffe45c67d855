Console.Error.WriteLine("entity-extraction: no verb given");
return 2;
