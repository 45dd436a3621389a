import type { Graph, Thing } from 'schema-dts'

interface JsonLdProps {
  readonly things: readonly Exclude<Thing, string>[]
}

/** The structured data of a page: data that browsers do not run. */
export function JsonLd({ things }: JsonLdProps) {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things }
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonForScript(graph) }} />
}

/** JSON that cannot end its script element: editors' texts may contain `</script>` or `<!--`. */
function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`)
}
