/** What the package gives to a program that embeds a lake. */
export type { Role } from './auth/roles.ts'
export type { ImageLimits } from './images/image-limits.ts'
export { defaults } from './options/defaults.ts'
export type { LakeOptions } from './options/lake-options.ts'
export { OptionsError } from './options/settle-options.ts'
export type { LakeDocument, DocumentStub } from './protocol/document.ts'
export type { ErrorBody } from './protocol/error-body.ts'
export {
  callerErrorCodes,
  lakeErrorCodes,
  mutationErrorCodes,
  type CallerErrorCode,
  type ErrorCode,
  type LakeErrorCode,
  type MutationErrorCode,
} from './protocol/error-codes.ts'
export type { ChannelErrorEvent, LiveEvent, MutationEvent, WelcomeEvent } from './protocol/listen-events.ts'
export type { Mutation } from './protocol/mutation.ts'
export type { CommittedTransaction, DocumentChange } from './protocol/transaction.ts'
export { openLake, type Lake } from './server/lake.ts'
export { serveLake, type ServedLake, type ServeOptions } from './server/serve.ts'
export { DataFolderError } from './storage/data-folder.ts'
