/** The name of the pane with the trail of a text, in addresses of Studio too (`inspect`). */
export const TRAIL = 'nap1325/trail'
