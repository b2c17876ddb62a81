using Dateline.Training;

if (args is ["parser", .. var options])
{
    new ParserTrainer(ParserOptions.Parse(options), Console.Out.WriteLine).Run();
    return 0;
}

if (args is ["vectors", .. var rest])
{
    VectorTrainer.Run(rest, Console.Out.WriteLine);
    return 0;
}

if (args is ["lemmas", .. var lemmaOptions])
{
    LemmaTrainer.Run(lemmaOptions);
    return 0;
}

if (args is ["names", .. var nameOptions])
{
    NameTrainer.Run(nameOptions, Console.Out.WriteLine);
    return 0;
}

if (args is ["events", .. var eventOptions])
{
    EventTrainer.Run(eventOptions, Console.Out.WriteLine);
    return 0;
}

if (args is ["silver", .. var silverOptions])
{
    SilverTrainer.Run(silverOptions, Console.Out.WriteLine);
    return 0;
}

if (args is ["average", .. var averageOptions])
{
    ModelAverage.Run(averageOptions);
    return 0;
}

if (args is ["sentences", .. var sentenceOptions])
{
    SentenceTrainer.Run(sentenceOptions, Console.Out.WriteLine);
    return 0;
}

Console.Error.WriteLine("usage: silver --text A.txt.gz,B.txt.gz:0.05 --verbs training/doubtful-verbs.txt --most N --models models --out silver.conllu");
Console.Error.WriteLine("usage: average --models A.bin,B.bin --share 0..1 --out C.bin");
Console.Error.WriteLine("usage: sentences --train A.conllu,B.conllu --out models/sentences.tsv");
Console.Error.WriteLine("usage: events --train A.jsonl,B.jsonl [--dev C.jsonl] --data data --models models --out models/events.tsv");
Console.Error.WriteLine("usage: names --train A.iob2,B.jsonl [--dev C.iob2] [--treebanks D.conllu] --vectors FILE --raw E.txt.gz --people NAMES.txt --data data --models models --out models/names.bin\n  [--rounds N] [--rate N] [--pull N] [--dropout 0..1] [--seed N] [--most N]");
Console.Error.WriteLine("usage: lemmas --train A.conllu,B.conllu --irregular FILE --raw A.txt.gz,B.txt.gz --dev C.conllu --out models/lemmas.tsv");
Console.Error.WriteLine("usage: vectors --text A.txt.gz,B.txt.gz --out vectors.bin [--treebanks A.conllu] [--size N] [--rare N] [--epochs N] [--seed N]");
Console.Error.WriteLine("usage: parser --train A.conllu,B.conllu --dev C.conllu --out models/parser.bin [--vectors FILE] [--epochs N] [--minutes N] [--seed N] [--hidden N]\n  [--checkpoint FILE] [--from FILE] [--start 0..1] [--names FILES] [--treebank-names FILES] [--events FILES --parser DIRECTORY]");
return 2;
