/** What the caller can mend: the request, its token, or what it expects of the content. HTTP 4xx. */
export const callerErrorCodes = [
  'validationError',
  'notSupported',
  'unsupportedAction',
  'methodNotAllowed',
  'corsOriginNotAllowed',
  'unauthorizedError',
  'sessionNotFoundError',
  'insufficientPermissionsError',
  'notFound',
  'projectNotFound',
  'documentNotFoundError',
  'conflict',
  'mutationError',
  'queryParseError',
  'queryError',
  'invalidDataset',
  'invalidImage',
  'invalidParameter',
  'importError',
  'rateLimitExceededError',
  'callerGoneError',
] as const

/** What the caller cannot mend: the lake is busy, its disk or its database is not well. HTTP 5xx. */
export const lakeErrorCodes = [
  'internalServerError',
  'serviceUnavailableError',
  'queryPreemptedError',
  'queryTimeoutError',
  'assetNotErased',
  'assetNotStored',
  'notInLedger',
  'damagedDocument',
  'insufficientStorage',
  'storageReadOnly',
  'storageBusy',
  'storageMoved',
  'storageDamaged',
  'storageFailed',
] as const

/** Why one mutation of a transaction failed: `error.items[].error.type` beside the code `mutationError`. */
export const mutationErrorCodes = [
  'documentAlreadyExistsError',
  'documentNotFoundError',
  'documentRevisionIDDoesNotMatchError',
  'documentReferenceDoesNotExistError',
  'documentHasReferencesError',
  'invalidDocumentIdError',
  'patchError',
  'limitError',
] as const

export type CallerErrorCode = (typeof callerErrorCodes)[number]
export type LakeErrorCode = (typeof lakeErrorCodes)[number]
export type MutationErrorCode = (typeof mutationErrorCodes)[number]

/** Every code that an answer may have, in `error.type` and `errorCode`. */
export type ErrorCode = CallerErrorCode | LakeErrorCode

export const errorCodes: readonly ErrorCode[] = [...callerErrorCodes, ...lakeErrorCodes]
