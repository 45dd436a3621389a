/** What the package gives to who embeds a lake in a program of their own. */
export { openLake, type Lake, type LakeOptions } from './lake.ts'
export { serveLake, type ServedLake, type ServeOptions } from './serve.ts'
