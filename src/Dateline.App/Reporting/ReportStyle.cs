namespace Dateline.App.Reporting;

/// <summary>The look of the report: light and dark, narrow and wide, on paper too.</summary>
internal static class ReportStyle
{
    public const string Sheet = """
        :root{--ink:#1c2430;--soft:#5b6675;--line:#e2e6ec;--paper:#fff;--wash:#f6f7f9;--accent:#1f4e79;
        --q1:#8fb8de;--q2:#2f6ea5;--q3:#f0b27a;--q4:#c0392b;
        --happened:#1e8449;--alleged:#b9770e;--denied:#c0392b;--planned:#2e6fbf;--possible:#7f8c8d;--negated:#884ea0;--hypothetical:#566573;color-scheme:light dark}
        @media (prefers-color-scheme:dark){:root{--ink:#e8ebf0;--soft:#a3adba;--line:#313a46;--paper:#151a21;--wash:#1d242d;--accent:#8fb8de;
        --happened:#58d68d;--alleged:#f5b041;--denied:#ec7063;--planned:#7fb3f0;--possible:#aab7b8;--negated:#c39bd3;--hypothetical:#aeb6bf}}
        *{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
        header,main,footer{max-width:980px;margin:0 auto;padding:0 24px}header{padding-top:48px}
        .kicker{margin:0;color:var(--accent);font-weight:600;letter-spacing:.08em;text-transform:uppercase;font-size:.78rem}
        h1{margin:.1em 0 .2em;font-size:2.2rem;line-height:1.15}h2{margin:0 0 .1em;font-size:1.25rem}
        .lead{color:var(--soft);max-width:46em;margin:.4em 0 1.4em}.note{color:var(--soft);margin:0 0 .9em;font-size:.92rem}
        .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px;margin:0 0 12px}
        .card{background:var(--wash);border:1px solid var(--line);border-radius:10px;padding:14px 16px;display:flex;flex-direction:column}
        .card b{font-size:1.8rem;line-height:1.2;font-variant-numeric:tabular-nums}.card span{font-weight:600}.card small{color:var(--soft);min-height:1.4em}
        section{margin:38px 0;break-inside:avoid-page}.wide{overflow-x:auto}
        table{border-collapse:collapse;width:100%;font-size:.93rem}th,td{text-align:left;padding:6px 10px;border-bottom:1px solid var(--line);vertical-align:top}
        thead th{color:var(--soft);font-weight:600;font-size:.82rem}.n{text-align:right;font-variant-numeric:tabular-nums}small{color:var(--soft)}
        .heat td{background:color-mix(in srgb,var(--accent) calc(var(--h,0)*55%),transparent)}
        .bars td.bar{width:45%}.bar div{display:flex;height:14px;margin-top:5px;border-radius:3px;overflow:hidden;min-width:2px}.bar i{display:block;height:100%}
        .q1{background:var(--q1);fill:var(--q1)}.q2{background:var(--q2);fill:var(--q2)}.q3{background:var(--q3);fill:var(--q3)}.q4{background:var(--q4);fill:var(--q4)}.plain{background:var(--accent);opacity:.75}
        .legend{display:flex;flex-wrap:wrap;gap:4px 18px;margin:0 0 10px;font-size:.86rem;color:var(--soft)}.legend i{display:inline-block;width:11px;height:11px;border-radius:2px;margin-right:6px}
        svg{width:100%;height:auto;display:block;overflow:visible}svg text{font:11px system-ui,sans-serif;fill:var(--soft)}.grid{stroke:var(--line);stroke-width:1}
        .s{font-weight:600}.s.happened{color:var(--happened)}.s.alleged{color:var(--alleged)}.s.denied{color:var(--denied)}.s.planned{color:var(--planned)}.s.possible{color:var(--possible)}.s.negated{color:var(--negated)}.s.hypothetical{color:var(--hypothetical)}
        .list{list-style:none;padding:0;margin:0}.list li{padding:10px 0;border-bottom:1px solid var(--line)}td{overflow-wrap:anywhere}blockquote{margin:.3em 0;padding-left:14px;border-left:3px solid var(--line);font-family:Georgia,"Times New Roman",serif}
        details{border:1px solid var(--line);border-radius:10px;margin:0 0 12px;background:var(--wash)}summary{cursor:pointer;padding:12px 16px}summary small{display:block;padding-left:1.1em}
        .article{white-space:pre-wrap;overflow-wrap:anywhere;padding:4px 20px 20px;font:1.04rem/1.7 Georgia,"Times New Roman",serif;background:var(--paper);border-radius:0 0 10px 10px}
        mark{background:none;color:inherit}.actor{font-weight:700}.quote{background:color-mix(in srgb,var(--accent) 13%,transparent)}
        .e{text-decoration:underline 2px;text-underline-offset:3px}.e.happened{text-decoration-color:var(--happened)}.e.alleged{text-decoration-style:dotted;text-decoration-color:var(--alleged)}
        .e.denied{text-decoration:line-through 2px var(--denied)}.e.planned{text-decoration-style:double;text-decoration-color:var(--planned)}.e.possible{text-decoration-style:dashed;text-decoration-color:var(--possible)}
        .e.negated{text-decoration:line-through 2px var(--negated)}.e.hypothetical{text-decoration-style:wavy;text-decoration-thickness:1px;text-decoration-color:var(--hypothetical)}
        footer{color:var(--soft);font-size:.86rem;padding-top:12px;padding-bottom:48px;border-top:1px solid var(--line);margin-top:40px}
        @media (max-width:600px){h1{font-size:1.8rem}header{padding-top:28px}svg text{font-size:23px}.odd{display:none}.heat th,.heat td{padding:5px}.heat thead .n{writing-mode:vertical-rl;height:8em;vertical-align:bottom}.bars th,.bars td{padding:6px}.bars td.bar{width:34%}}
        @media print{details{border:0}details>*{display:block}body{font-size:11pt}}
        """;
}
