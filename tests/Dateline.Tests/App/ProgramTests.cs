using System.Diagnostics;
using System.Text.Json;
using Dateline.App;
using Dateline.Tests.House;

namespace Dateline.Tests.App;

/// <summary>The program as a shell sees it: what goes to stdout, what to stderr, and the exit code.</summary>
public sealed class ProgramTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Dateline.App.dll");

    internal static (int Exit, string Output, string Errors) Run(string? input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Path(".") };
        start.ArgumentList.Add(Program);
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["DATELINE_HOME"] = Repository.Path(".");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        if (input is not null) process.StandardInput.Write(input);
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(60_000), "The program hangs.");
        return (process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    [Fact]
    public void Several_articles_give_one_document_a_line_in_the_order_of_the_input()
    {
        var (exit, output, errors) = Run(null, "read", "tests/articles/corpus.jsonl", "examples/protest.txt", "tests/articles/page.html", "--to", "json");
        Assert.Equal("tests/articles/corpus.jsonl:3: The line is not valid JSON. Write one JSON object a line, in UTF-8.\n", errors);
        Assert.Equal(ExitCode.NotAllCoded, exit);
        string[] lines = output.TrimEnd('\n').Split('\n');
        Assert.Equal(5, lines.Length);
        var titles = lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("article").GetProperty("title").GetString());
        Assert.Equal(["Arrests in Minsk", null, null, "Police detain dozens as bread price march turns violent", "Dock workers reject pay offer"], titles);
    }

    [Fact]
    public void Standard_input_is_read_and_the_day_given_outweighs_what_the_text_says()
    {
        var (exit, output, errors) = Run("date 2017-04-13 OSLO - Ministers met on Wednesday.", "read", "-", "--to", "json", "--published", "2020-01-02");
        Assert.Equal((ExitCode.Fine, ""), (exit, errors));
        Assert.Equal("2020-01-02", JsonDocument.Parse(output).RootElement.GetProperty("article").GetProperty("published").GetString());
    }

    [Fact]
    public void What_is_not_English_gives_an_empty_record_a_line_of_advice_and_exit_code_1()
    {
        var (exit, output, errors) = Run(null, "read", "tests/articles/russian.txt", "--to", "json");
        Assert.Equal((ExitCode.NotAllCoded, "tests/articles/russian.txt: It does not read as English, so nothing in it was coded. Give English text.\n"), (exit, errors));
        Assert.Equal(JsonValueKind.Null, JsonDocument.Parse(output).RootElement.GetProperty("article").GetProperty("language").ValueKind);
    }

    [Fact]
    public void Piped_output_has_no_colour()
    {
        var (exit, output, errors) = Run(null, "read", "examples/protest.txt", "--width", "80");
        Assert.Equal((ExitCode.Fine, ""), (exit, errors));
        Assert.DoesNotContain('\u001B', output);
        Assert.Contains("COERCE", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("raed x", "dateline: There is no command \"raed\". Did you mean \"read\"?\nSee: dateline --help\n")]
    [InlineData("--vrsion", "dateline: There is no option \"--vrsion\". Did you mean \"--version\"?\nSee: dateline --help\n")]
    [InlineData("read", "dateline: Required argument 'input' missing for command: 'read'.\nSee: dateline read --help\n")]
    [InlineData("read x --to xml", "dateline: Argument 'xml' not recognized. Must be one of: 'text' 'json' 'csv' 'jsonld' 'html'\nSee: dateline read --help\n")]
    [InlineData("read x --published tomorrow", "dateline: \"tomorrow\" is not a day. Write it as 2017-04-13.\nSee: dateline read --help\n")]
    [InlineData("read x --publishd 2017-04-13", "dateline: There is no option \"--publishd\". Did you mean \"--published\"?\nSee: dateline read --help\n")]
    [InlineData("read x --width wide", "dateline: Cannot parse argument 'wide' for option '--width': a whole number is wanted.\nSee: dateline read --help\n")]
    public void Wrong_use_is_answered_on_stderr_with_exit_code_2(string arguments, string answer)
        => Assert.Equal((ExitCode.WrongUse, "", answer), Run(null, arguments.Split(' ')));

    [Fact]
    public void A_table_of_several_articles_names_its_columns_once()
    {
        var (exit, output, errors) = Run(null, "read", "examples/april.txt", "examples/protest.txt", "--to", "csv");
        Assert.Equal((ExitCode.Fine, ""), (exit, errors));
        Assert.Single(output.Split('\n'), line => line.StartsWith("event_id,", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_holds_one_article()
    {
        var (exit, output, errors) = Run(null, "read", "examples/april.txt", "examples/protest.txt", "--to", "html");
        Assert.Equal((ExitCode.NotAllCoded, "examples/protest.txt: A page holds one article, and this is a second. Write a page for each.\n"), (exit, errors));
        Assert.StartsWith("<!doctype html>", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_for_others_needs_a_token()
        => Assert.Equal((ExitCode.NotAllCoded, "", "--bind 0.0.0.0: Others can reach this address. Give a token with --token, or in DATELINE_TOKEN; whoever asks must send it.\n"), Run(null, "serve", "--bind", "0.0.0.0", "--port", "0"));

    [Fact]
    public void A_missing_folder_of_data_is_one_clear_line()
    {
        var (exit, output, errors) = Run(null, "read", "examples/protest.txt", "--data", "nowhere");
        Assert.Equal((ExitCode.NotAllCoded, "", "nowhere: There is no such folder. Give the right one with --data, or run dateline doctor.\n"), (exit, output, errors));
    }

    [Fact]
    public void The_doctor_finds_this_checkout_well()
    {
        var (exit, output, _) = Run(null, "doctor");
        Assert.True(exit == ExitCode.Fine, output);
        Assert.EndsWith("Nothing is missing.\n", output, StringComparison.Ordinal);
    }
}
