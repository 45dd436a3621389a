/** What an operator decides about all webhooks of a lake. */
export interface WebhookRules {
  /** GROQ of a document that nobody outside is told of; `$now` in it is a time on the clocks of `timeZone`. Empty: there is none. */
  readonly withheld: string
  /** IANA name. */
  readonly timeZone: string
  /** Whether webhooks may lead into the operator's own network, and by plain HTTP. */
  readonly allowPrivateAddresses: boolean
}
