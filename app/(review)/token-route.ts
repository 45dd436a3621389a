/** What Next gives to a route below `/review/<token>`. */
export interface TokenRoute {
  readonly params: Promise<{ readonly token: string }>
}
