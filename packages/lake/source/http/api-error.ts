/**
 * The one error that a handler throws to refuse a request. `http/error-response.ts` is the only place that turns it
 * into bytes, in the shape that the Sanity client reads (`ClientError` looks at `error.description`, `error.type`).
 */
export class ApiError extends Error {
  readonly status: number
  readonly type: string
  readonly details: Record<string, unknown>

  /**
   * @param status HTTP status, 400–599
   * @param type the machine word of the error, such as `mutationError` or `queryParseError`
   * @param description one sentence for a person: what is wrong and what to do
   * @param details further keys of the error object, such as `items`, `query`, `start`, `end`
   */
  constructor(status: number, type: string, description: string, details: Record<string, unknown> = {}) {
    super(description)
    this.name = 'ApiError'
    this.status = status
    this.type = type
    this.details = details
  }
}
