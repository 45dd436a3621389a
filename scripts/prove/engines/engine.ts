/** A key that readers of a page need, by the name that the DOM gives it. */
export type EngineKey = 'Tab' | 'Enter' | 'Shift'

/** A window of a browser: no more than can be asked of every engine. What a reader does is made of it once, in `reader.ts`. */
export interface EngineTab {
  /** Goes there, and waits until it has loaded. */
  open(url: string): Promise<void>
  /** The value of an expression in the page, awaited. It runs where scripts are off, too. */
  ask(expression: string): Promise<unknown>
  /** Presses the pointer there, measured from the corner of the window. */
  clickAt(x: number, y: number): Promise<void>
  press(key: EngineKey): Promise<void>
  /** Goes back to the page before. */
  back(): Promise<void>
  type(text: string): Promise<void>
  resize(width: number, height: number): Promise<void>
  /** What the window shows, as PNG. */
  picture(): Promise<Uint8Array>
  /** Errors of scripts so far. */
  readonly scriptErrors: readonly string[]
}

export interface RunningEngine {
  /** Its own name and version. */
  readonly version: string
  /** A window that knows nothing of the one before it. */
  newTab(): Promise<EngineTab>
  close(): Promise<void>
}

/** To be the window that has the focus (`:focus` holds in no other); to go back from another site. */
export type EngineAbility = 'focus' | 'back'

export interface Engine {
  readonly name: string
  /** What to install when it cannot be started here: a sentence. */
  readonly missing: () => string | null
  /** What its window, or the program that drives it, cannot do. */
  readonly lacks: readonly EngineAbility[]
  /** @param hasScripts whether pages may run theirs */
  start(hasScripts: boolean): Promise<RunningEngine>
}
