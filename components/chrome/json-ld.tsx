import type { Graph, Thing } from 'schema-dts'

interface JsonLdProps {
  readonly things: readonly Exclude<Thing, string>[]
}

/** What a page is about, for search engines: data, which no browser runs. */
export function JsonLd({ things }: JsonLdProps) {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things }
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonForScript(graph) }} />
}

/** JSON in which nothing can end the element it stands in: texts of editors may hold `</script>` or `<!--`. */
function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`)
}
