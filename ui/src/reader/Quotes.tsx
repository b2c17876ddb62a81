import type { ArticleRecord, Quote } from "../record";
import { said } from "../words";
import { More, useMore } from "./More";
import { Names, nameOf } from "./Names";

/** Who said what, speakers in the order in which they first speak. */
export function Quotes({ record, item, copy }: { record: ArticleRecord; item: string | null; copy: (id: string) => void }) {
  const list = useMore(record.quotes, record.quotes.findIndex(q => q.id === item));
  if (record.quotes.length === 0) return null;
  const speakers = Map.groupBy(list.shown, q => q.speaker);
  return (
    <section aria-labelledby="quotations" class="quotes">
      <h2 id="quotations">Quotations <span class="n">{record.quotes.length}</span></h2>
      {[...speakers].map(([speaker, quotes]) => {
        const actor = record.actors.find(a => a.id === speaker);
        return (
          <div key={speaker ?? ""} class="speaker">
            <h3>{actor ? <><bdi><a href={`#${actor.id}`} data-for={actor.id}>{nameOf(record, actor.id)}</a></bdi> {actor.code && <span class="code">{actor.code}</span>}</> : <span class="nobody">speaker not named</span>}</h3>
            <ul>{quotes.map(q => <Words key={q.id} record={record} quote={q} copy={copy} />)}</ul>
          </div>
        );
      })}
      <More {...list} />
    </section>
  );
}

function Words({ record, quote, copy }: { record: ArticleRecord; quote: Quote; copy: (id: string) => void }) {
  const words = quote.content.map(part => said(record, part)).join(" … ");
  return (
    <li class="quote" data-for={quote.id} id={quote.id}>
      <p class="words"><a href={`#${quote.id}`}><bdi>{quote.kind === "direct" ? `“${words}”` : words}</bdi></a></p>
      <p class="fine foot">
        <span>
          {quote.cue ? <i>{said(record, quote.cue)}</i> : "goes on"}
          {quote.kind === "indirect" && " · in the article’s words"}
          {quote.kind === "mixed" && " · partly verbatim"}
          {quote.addressees.length > 0 && <> · to <Names record={record} ids={quote.addressees} /></>}
          {quote.within && ` · within ${quote.within}`}
        </span>
        <button class="quiet" onClick={() => copy(quote.id)} aria-label={`Cite ${quote.id}`}>Cite</button>
      </p>
    </li>
  );
}
