import type { Node } from './walk'

/** One thing that is wrong: where, by which rule, and what to do instead. */
export interface Violation {
  file: string
  line: number
  rule: string
  instead: string
}

/** One import, of any form. `target` is a path in the project without a promise that it exists; else `pkg` is set. */
export interface Import {
  line: number
  specifier: string
  typeOnly: boolean
  form: 'static' | 'dynamic' | 'type' | 'require' | 'mock' | 'url'
  target?: string
  pkg?: string
  opaque?: boolean
}

/** One parsed source file of the project. */
export interface Source {
  path: string
  text: string
  lines: number
  program: Node
  imports: Import[]
  lineAt: (offset: number) => number
}
