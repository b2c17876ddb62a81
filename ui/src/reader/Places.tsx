import { geoContains, geoEqualEarth, geoPath, type GeoPermissibleObjects } from "d3-geo";
import type { FeatureCollection, Geometry } from "geojson";
import { useMemo } from "preact/hooks";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-110m.json";
import type { ArticleRecord, Place } from "../record";

const width = 400, height = 236;

interface Spot { name: string; ids: string[]; place: Place; events: number }

let drawn: FeatureCollection<Geometry, { name: string }> | null = null;

/** Borders at 1:110 million (Natural Earth, public domain); enough to say where, not to draw a frontier. */
const countries = () => drawn ??= feature(atlas as unknown as Topology, (atlas as unknown as Topology).objects.countries as GeometryCollection<{ name: string }>);

/** The places on a map: a point for a town, the area for a country or region. */
export function Places({ record }: { record: ArticleRecord }) {
  const spots = useMemo(() => gather(record), [record]);
  if (spots.length === 0) return null;
  return (
    <section aria-labelledby="where">
      <h2 id="where">Where</h2>
      <Chart spots={spots.filter(s => s.place.latitude !== null && s.place.longitude !== null)} />
      <ul class="places">
        {spots.map(s => (
          <li key={s.ids[0]} data-for={s.ids.join(" ")} id={s.ids[0]}>
            <a href={`#${s.ids[0]}`}><bdi>{s.name}</bdi></a> <span class="code">{s.place.country}</span>
            <span class="fine">{s.place.precision ?? s.place.feature ?? ""}{s.events > 0 && ` · ${s.events === 1 ? "1 event" : `${s.events} events`}`}</span>
          </li>))}
      </ul>
    </section>
  );
}

function Chart({ spots }: { spots: Spot[] }) {
  const map = useMemo(() => draw(spots), [spots]);
  if (spots.length === 0) return null;
  return (
    <svg class="map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`Map of ${spots.map(s => s.name).join(", ")}`}>
      <path class="land" d={map.land} />
      {map.areas.map(a => <path key={a.ids} class="area" data-for={a.ids} d={a.d} />)}
      {map.points.map(p => (
        <g key={p.ids} data-for={p.ids} class={p.precise ? "point" : "point wide"}>
          {!p.drawn && <circle cx={p.x} cy={p.y} r={p.precise ? 3.5 : 7} />}
          <text x={p.drawn ? p.x : p.x + (p.left ? -7 : 7)} y={p.y + 4} text-anchor={p.drawn ? "middle" : p.left ? "end" : "start"}>{p.name}</text>
        </g>))}
    </svg>
  );
}

function draw(spots: Spot[]) {
  const points = spots.map(s => [s.place.longitude!, s.place.latitude!] as [number, number]);
  const all = countries();
  // Turned so that the places lie in the middle, and so wide that one knows where on earth one is.
  const middle = points.reduce((sum, p) => sum + p[0], 0) / Math.max(1, points.length);
  const spread = Math.max(...points.map(p => Math.abs(p[0] - middle)), 0);
  const projection = geoEqualEarth().rotate([spread < 120 ? -middle : 0, 0]);
  const frame = points.flatMap(([lon, lat]) => [[lon - 14, lat - 9], [lon + 14, lat + 9]]).map(([lon, lat]) => [lon, Math.max(-88, Math.min(88, lat!))]);
  const box: GeoPermissibleObjects = { type: "MultiPoint", coordinates: frame as [number, number][] };
  projection.fitExtent([[12, 12], [width - 12, height - 12]], box).clipExtent([[0, 0], [width, height]]);
  const path = geoPath(projection).digits(1);
  const large = (s: Spot) => s.place.precision === "country";
  const areas = spots.filter(large).map(s => {
    const country = all.features.find(f => geoContains(f, [s.place.longitude!, s.place.latitude!]));
    return { ids: s.ids.join(" "), d: country ? path(country) ?? "" : "" };
  });
  return {
    land: path(all) ?? "", areas: areas.filter(a => a.d !== ""),
    points: spots.map(s => {
      const [x, y] = projection([s.place.longitude!, s.place.latitude!]) ?? [0, 0];
      const ids = s.ids.join(" ");
      return { ids, name: s.name, x: Math.round(x), y: Math.round(y), left: x > width * 0.72, precise: !large(s) && s.place.precision !== "region", drawn: areas.some(a => a.ids === ids && a.d !== "") };
    }),
  };
}

function gather(record: ArticleRecord): Spot[] {
  const spots = new Map<string, Spot>(), at = new Map<string, number>();
  for (const { place } of record.events) if (place) at.set(place, (at.get(place) ?? 0) + 1);
  for (const place of record.places) {
    const key = `${place.name}|${place.country}|${place.precision}`;
    const spot = spots.get(key) ?? spots.set(key, { name: place.name, ids: [], place, events: 0 }).get(key)!;
    spot.ids.push(place.id);
    spot.events += at.get(place.id) ?? 0;
  }
  return [...spots.values()];
}
