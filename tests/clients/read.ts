// Reads records in each view through a client whose types come from the OpenAPI document, and prints what it read as JSON.
import createClient from "openapi-fetch";
import type { components, paths } from "./schema.js";

declare const process: { argv: string[] };
type Full = components["schemas"]["FullProfile"];

const [base, profile] = process.argv.slice(2) as [string, string];
const client = createClient<paths, "application/json">({ baseUrl: base });

async function record(view: "values" | "cited" | "full") {
  const params = { path: { profile }, query: { view, fields: ["birth_date" as const, "occupation" as const] } };
  const { data, response } = await client.GET("/v1/profiles/{profile}", { params });
  if (data === undefined) throw new Error(`${response.url} answers ${response.status}`);
  return data;
}

function quotes(full: Full): string[] {
  return Object.values(full.fields ?? {}).flatMap((field) =>
    field.values.flatMap((value) =>
      value.claims.flatMap((claim) => claim.selectors.flatMap((each) => (each.type === "TextQuoteSelector" ? [each.exact] : []))),
    ),
  );
}

const full = await record("full");
if (full.view !== "full") throw new Error(`asked for full, got ${full.view}`);
const cited = await record("cited");
if (cited.view !== "cited") throw new Error(`asked for cited, got ${cited.view}`);
const values = await record("values");
if (values.view !== "values") throw new Error(`asked for values, got ${values.view}`);
const claim: string | undefined = cited.fields["birth_date"]?.values[0]?.claims[0];
// @ts-expect-error: a flat record has no claims
const wrong = values.fields;

console.log(JSON.stringify({ quotes: quotes(full), claim, born: values.birth_date, asked: Object.keys(full.fields), wrong }));
