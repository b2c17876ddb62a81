return Dateline.App.CommandLine.Run(args);
