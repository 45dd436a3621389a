/** What the server tells Studio when the page is asked for. Nothing here is secret. */
export interface StudioSettings {
  readonly backend: 'lake' | 'hosted'
  readonly projectId: string
  readonly dataset: string
}
