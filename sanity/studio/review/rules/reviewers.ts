/** The name of the pane with what reviewers said, in addresses of Studio too (`inspect`). */
export const REVIEWERS = 'nap1325/reviewers'
