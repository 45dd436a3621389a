import { archive } from './archive.ts'
import { attack } from './attack.ts'
import { backup } from './backup.ts'
import { calls } from './calls.ts'
import { clientSuite } from './client-suite.ts'
import { container } from './container.ts'
import { contentApi } from './content-api.ts'
import type { Drill } from './drill.ts'
import { engines } from './engines.ts'
import { epub } from './epub.ts'
import { groqSuite } from './groq-suite.ts'
import { growth } from './growth.ts'
import { hosted } from './hosted.ts'
import { journey } from './journey.ts'
import { keptPages } from './kept-pages.ts'
import { kills } from './kills.ts'
import { longLists } from './long-lists.ts'
import { publish } from './publish.ts'
import { rollingRestart } from './rolling-restart.ts'
import { slowLineDrill } from './slow-line.ts'
import { storage } from './storage.ts'
import { template } from './template.ts'
import { twoWriters } from './two-writers.ts'
import { unknownAddresses } from './unknown-addresses.ts'

export const drills: readonly Drill[] = [
  attack,
  twoWriters,
  groqSuite,
  clientSuite,
  template,
  kills,
  storage,
  backup,
  contentApi,
  calls,
  unknownAddresses,
  publish,
  keptPages,
  rollingRestart,
  container,
  hosted,
  engines,
  epub,
  archive,
  slowLineDrill,
  longLists,
  journey,
  growth,
]
