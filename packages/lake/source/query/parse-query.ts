import { GroqSyntaxError, parse, type ExprNode } from 'groq-js'
import { ApiError } from '../protocol/api-error.ts'
import { templateOf, withParameters } from './query-template.ts'
import { refuseMisplacedScore } from './refuse-misplaced-score.ts'
import { namingGeo, refuseUnsupported } from './refuse-unsupported.ts'
import { explainSyntaxError } from './syntax-error.ts'
import { nodesOf } from './tree.ts'

export type QueryParams = Readonly<Record<string, unknown>>

/** Longer queries are refused before anybody reads them. Characters. */
const maxQueryLength = 300_000

/**
 * Parses GROQ, with the parameters filled in.
 * @throws ApiError 400 `queryParseError` with the place, for a syntax error, an undeclared parameter, or a function
 * that this lake does not have
 */
export function parseQuery(query: string, params: QueryParams): ExprNode {
  if (query.length > maxQueryLength)
    throw new ApiError(400, 'queryParseError', `A query may have ${maxQueryLength} characters at most.`)
  const refuse = (description: string) => queryError(query, description)
  const refuseAny = (nodes: readonly ExprNode[]) => {
    for (const node of nodes) {
      refuseUnsupported(node, refuse)
      refuseMisplacedScore(node, refuse)
    }
  }
  const template = templateOf(query, refuseAny)
  const filledIn = template && withParameters(template, params)
  if (filledIn) return filledIn
  const tree = parseTree(query, params)
  const nodes = nodesOf(tree)
  for (const node of nodes)
    if (node.type === 'Parameter') throw refuse(`param $${node.name} referenced, but not provided`)
  refuseAny(nodes)
  return tree
}

function parseTree(query: string, params: QueryParams): ExprNode {
  try {
    return parse(query, { params: { ...params } })
  } catch (error) {
    // The parser's stack; where it ended would tell nobody anything.
    if (error instanceof RangeError) throw new ApiError(400, 'queryError', 'The query is nested too deeply.')
    if (error instanceof GroqSyntaxError) {
      const { description, start, end } = explainSyntaxError(query, error)
      throw new ApiError(400, 'queryParseError', description, { query, start, end })
    }
    if (error instanceof Error) throw queryError(query, namingGeo(error.message, query))
    throw error
  }
}

function queryError(query: string, description: string): ApiError {
  return new ApiError(400, 'queryParseError', description, { query, start: 0, end: query.length })
}
