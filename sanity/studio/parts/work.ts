/** Something that waits for an editor. */
export interface Work {
  readonly id: string
  readonly type: string
  /** The field that it is about. */
  readonly path?: string
  /** The pane beside the form in which it is dealt with. */
  readonly inspect?: string
  readonly title: string
  readonly remark: string
}
