import type { EngineContent } from './content.ts'
import type { EngineAbility } from './engine.ts'
import type { EngineReader } from './reader.ts'

/** What a reader does, in any engine; an error says what she did not find. */
export interface EngineJourney {
  readonly name: string
  /** Whether it is about what a script adds. All others are made without scripts, too. */
  readonly isOfScripts?: boolean
  /** What not every engine can do. */
  readonly needs?: EngineAbility
  walk(reader: EngineReader, content: EngineContent): Promise<void>
}
