/** @param roles names */
export const help = (roles: readonly string[]) => `The embedded content lake. All commands take
  --data DIR         where everything is kept (default: $DATA_DIR, else .data)
  --config FILE      the words and limits of its owner (default: $LAKE_CONFIG, else lake.config.json in this folder)
  --project-id ID, --title NAME

  serve [--port N] [--host H] [--allow-origin O]… [--public-url U] [--query-workers 4] [--query-timeout SECONDS]
        [--dataset NAME [--visibility private|public]]   a dataset that is made where it is missing
  user create EMAIL --role R [--name N] [--password-stdin] [--if-nobody]
  user list [--json]
  user role EMAIL R
  user disable EMAIL                      shuts the account; "user enable" opens it again
  user delete EMAIL [--forget-name]       history keeps the id, and the name unless it is to be forgotten
  user password EMAIL                     reads the new password from standard input
  user second-factor off EMAIL            when app and recovery codes are lost
  token create --role R [--label L] [--replace | --replace-after SECONDS]
  token list [--json]
  token revoke ID|LABEL
  session list [EMAIL] [--json]
  session end ID | --user EMAIL | --everybody
  sign-in-link EMAIL --studio URL [--if-there]
  sign-ins [--limit N] [--json]           who tried to sign in, the latest first
  erasures [--dataset D] [--limit N] [--json]
  dataset create NAME [--visibility private|public]     NAME-comments: of comments on it, always private
  dataset visibility NAME private|public
  dataset delete NAME --yes               with its assets, its comments, and all that its history said
  dataset list
  hook create NAME --url U [--dataset D] [--on create,update,delete] [--filter GROQ] [--projection GROQ]
  hook list [--json]
  hook logs NAME [--json]                 what was told, the latest first
  hook delete NAME
  import FILE [--dataset D] [--replace] [--allow-failing-assets]
  export FILE [--dataset D]               documents; pictures and files are in the data folder, under assets, or in a bucket;
                                          comments are the dataset D-comments
  backup FILE | --folder DIR [--keep-daily 7] [--keep-weekly 4] [--keep-days 35]
        [--passphrase-file F | --passphrase-stdin | --no-passphrase]   everything, while the lake runs
  restore FILE | DIR [--at TIME] [--into FOLDER] [--replace] [--without-ledger] [--passphrase-file F | --passphrase-stdin]
  backups DIR [--json]                    what backups there are, the newest first
  heed-ledger [--dataset D]               takes away from content that came from elsewhere what the ledger ever said was
  assets check [--json]                   the bucket for pictures and files: keys, privacy, versions, what waits to be erased
  assets bring-back                       copies all of it into the data folder, to do without the bucket
  upgrade-check [--json] [--no-trial]     what the first start of this version would do to the folder; tried on a copy

Roles: ${roles.join(', ')}.
Exit code 2: the command was not understood; 1: it could not be done.
`

/** Each is loaded when it is called: to load all of them takes longer than most of them take. */
export const commands: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  serve: async (args) => (await import('./serve.ts')).serve(args),
  'user create': async (args) => (await import('./accounts.ts')).createUser(args),
  'user list': async (args) => (await import('./users.ts')).listUsers(args),
  'user role': async (args) => (await import('./users.ts')).changeRole(args),
  'user disable': async (args) => (await import('./users.ts')).disableUser(args),
  'user enable': async (args) => (await import('./users.ts')).enableUser(args),
  'user delete': async (args) => (await import('./users.ts')).deleteUser(args),
  'user password': async (args) => (await import('./user-credentials.ts')).setPassword(args),
  'user second-factor': async (args) => (await import('./user-credentials.ts')).secondFactor(args),
  'token create': async (args) => (await import('./tokens.ts')).createToken(args),
  'token list': async (args) => (await import('./tokens.ts')).listTokens(args),
  'token revoke': async (args) => (await import('./tokens.ts')).revokeToken(args),
  'session list': async (args) => (await import('./sessions.ts')).listSessions(args),
  'session end': async (args) => (await import('./sessions.ts')).endSession(args),
  'sign-in-link': async (args) => (await import('./accounts.ts')).signInLink(args),
  'sign-ins': async (args) => (await import('./access-logs.ts')).signIns(args),
  erasures: async (args) => (await import('./access-logs.ts')).erasures(args),
  'dataset create': async (args) => (await import('./datasets.ts')).createDataset(args),
  'dataset list': async (args) => (await import('./datasets.ts')).listDatasets(args),
  'dataset visibility': async (args) => (await import('./datasets.ts')).setVisibility(args),
  'dataset delete': async (args) => (await import('./datasets.ts')).deleteDataset(args),
  'hook create': async (args) => (await import('./hooks.ts')).createHook(args),
  'hook list': async (args) => (await import('./hooks.ts')).listHooks(args),
  'hook logs': async (args) => (await import('./hooks.ts')).hookLogs(args),
  'hook delete': async (args) => (await import('./hooks.ts')).deleteHook(args),
  import: async (args) => (await import('./transfer.ts')).importFile(args),
  export: async (args) => (await import('./transfer.ts')).exportFile(args),
  'assets check': async (args) => (await import('./assets.ts')).checkAssets(args),
  'assets bring-back': async (args) => (await import('./assets.ts')).bringAssetsBack(args),
  backup: async (args) => (await import('./backups.ts')).makeBackup(args),
  restore: async (args) => (await import('./backups.ts')).restore(args),
  backups: async (args) => (await import('./backups.ts')).listBackups(args),
  'heed-ledger': async (args) => (await import('./heed-ledger.ts')).heedLedger(args),
  'upgrade-check': async (args) => (await import('./upgrade.ts')).checkUpgrade(args),
}
