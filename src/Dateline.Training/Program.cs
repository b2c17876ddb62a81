Console.Error.WriteLine("usage: parser | vectors");
return 2;
