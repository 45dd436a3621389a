import { GroqSyntaxError, isSelectorNode, parse, unparse, type ExprNode } from 'groq-js'
import { ApiError } from '../protocol/api-error.ts'
import { refuseUnsupported } from '../query/refuse-unsupported.ts'
import { mapTree, nodesOf } from '../query/tree.ts'

/** Longer filters and projections are refused. Characters. */
const maxLength = 3000

export interface DeltaRules {
  /** What the text is, for the sentence: `filter`, `projection`. */
  readonly what: string
  /** A filter compares what a document was with what it is; a projection speaks of what it is only. */
  readonly mode: 'normal' | 'delta'
  /** Whether it may look at other documents by `*[…]`; references are followed in any case. */
  readonly mayQuery: boolean
}

/**
 * Parses a filter or a projection of a webhook.
 * @throws ApiError 400 that says what is wrong
 */
export function parseDelta(text: string, { what, mode, mayQuery }: DeltaRules): ExprNode {
  const refuse = (description: string) =>
    new ApiError(400, 'validationError', `The ${what} is refused: ${description}.`)
  if (text.length > maxLength) throw refuse(`it may have ${maxLength} characters at most`)
  const tree = mapTree(parseTree(text, mode, refuse), (node) => withSelector(node, refuse))
  for (const node of nodesOf(tree)) {
    refuseUnsupported(node, refuse)
    if (node.type === 'Parameter') throw refuse(`there is no parameter $${node.name}`)
    if (node.type === 'Everything' && !mayQuery)
      throw refuse('*[…] would tell of documents that this lake withholds; follow references instead')
  }
  return tree
}

function parseTree(text: string, mode: DeltaRules['mode'], refuse: (description: string) => ApiError): ExprNode {
  try {
    return parse(text, { mode })
  } catch (error) {
    if (error instanceof GroqSyntaxError) throw refuse(`it is not GROQ at character ${error.position}`)
    // The parser's own stack.
    if (error instanceof RangeError) throw refuse('it is nested too deeply')
    if (error instanceof Error) throw refuse(error.message)
    throw error
  }
}

/** groq-js reads what `delta::…` selects as an expression, and what `diff::…` selects as a selector. */
function withSelector(node: ExprNode, refuse: (description: string) => ApiError): ExprNode {
  if (node.type !== 'FuncCall' || node.namespace !== 'delta' || node.args.length === 0) return node
  try {
    const read = parse(`diff::${node.name}(null, null, ${node.args.map((arg) => unparse(arg)).join(', ')})`)
    const selector = read.type === 'FuncCall' ? read.args[2] : undefined
    if (selector && isSelectorNode(selector)) return { ...node, args: [selector] }
  } catch (error) {
    if (!(error instanceof Error)) throw error
  }
  throw refuse(`delta::${node.name}() takes a selector, as in (title, slug.current, tags[].label)`)
}
