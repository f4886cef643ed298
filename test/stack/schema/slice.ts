import {
  type DefinitionNode,
  type FieldDefinitionNode,
  getNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
  print,
  type TypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

const BUILT_IN = ['Boolean', 'Float', 'ID', 'Int', 'String']

/**
 * The part of a schema that some documents can see: the types they pass through with every field that stays among these
 * types, all members of their unions and interfaces, and the scalars and enums in between. Without descriptions.
 */
export function sliceSchema(sdl: string, schema: GraphQLSchema, documents: readonly string[]): string {
  const { definitions } = parse(sdl)
  const leaves = definitions.flatMap((node) =>
    node.kind === Kind.SCALAR_TYPE_DEFINITION || node.kind === Kind.ENUM_TYPE_DEFINITION ? [node.name.value] : [],
  )
  const touched = touchedTypes(schema, documents)
  const known = new Set([...touched, ...leaves, ...BUILT_IN])
  const sliced = definitions.flatMap((node) => sliceType(node, touched, known))
  const used = usedTypes(sliced)
  const enums = definitions.filter(
    (node) =>
      (node.kind === Kind.SCALAR_TYPE_DEFINITION || node.kind === Kind.ENUM_TYPE_DEFINITION) &&
      used.has(node.name.value),
  )
  return `${[...sliced, ...enums].map((node) => print(withoutDescriptions(node))).join('\n\n')}\n`
}

function touchedTypes(schema: GraphQLSchema, documents: readonly string[]): ReadonlySet<string> {
  const touched = new Set<string>()
  const touch = (name: string): void => {
    if (touched.has(name)) return
    touched.add(name)
    const type = schema.getType(name)
    if (isUnionType(type) || isInterfaceType(type)) {
      for (const member of schema.getPossibleTypes(type)) touch(member.name)
    }
    // A type has to keep a field: one that only leads elsewhere takes that along.
    const fields = isObjectType(type) ? Object.values(type.getFields()).map((field) => getNamedType(field.type)) : []
    if (!fields.some((field) => isLeafType(field))) for (const field of fields) touch(field.name)
  }
  const isComposite = (name: string): boolean => {
    const type = schema.getType(name)
    return !name.startsWith('__') && type !== undefined && !isLeafType(type)
  }
  for (const document of documents) {
    const types = new TypeInfo(schema)
    visit(
      parse(document),
      visitWithTypeInfo(types, {
        Field: (node) => {
          for (const name of [types.getParentType(), types.getType()].map(bareName)) if (isComposite(name)) touch(name)
          for (const { value } of node.arguments ?? []) if (value.kind === Kind.STRING) touch(value.value)
        },
        ObjectField: () => {
          touch(bareName(types.getParentInputType()))
        },
        Argument: () => {
          const name = bareName(types.getInputType())
          if (isComposite(name)) touch(name)
        },
      }),
    )
  }
  return touched
}

/** `[AssetNode!]!` is about `AssetNode`. */
function bareName(type: { readonly toString: () => string } | null | undefined): string {
  return (type?.toString() ?? '').replace(/[[\]!]/g, '')
}

function sliceType(node: DefinitionNode, touched: ReadonlySet<string>, known: ReadonlySet<string>): DefinitionNode[] {
  if (!('name' in node) || !touched.has(node.name.value)) return []
  const among = (type: TypeNode): boolean => known.has(nameOf(type))
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const fields = (node.fields ?? []).filter(
        (field) => among(field.type) && (field.arguments ?? []).every(({ type }) => among(type)),
      )
      return [{ ...node, fields, interfaces: (node.interfaces ?? []).filter(among) }]
    }
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return [{ ...node, fields: (node.fields ?? []).filter(({ type }) => among(type)) }]
    case Kind.UNION_TYPE_DEFINITION:
      return [node]
    default:
      return []
  }
}

function usedTypes(definitions: readonly DefinitionNode[]): ReadonlySet<string> {
  const used = new Set<string>()
  const addField = ({ type, arguments: given = [] }: FieldDefinitionNode): void => {
    for (const each of [type, ...given.map((argument) => argument.type)]) used.add(nameOf(each))
  }
  for (const node of definitions) {
    if (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
      for (const { type } of node.fields ?? []) used.add(nameOf(type))
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      node.fields?.forEach(addField)
    }
  }
  return used
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type)
}

function withoutDescriptions(node: DefinitionNode): DefinitionNode {
  return visit(node, { enter: (each) => ('description' in each ? { ...each, description: undefined } : undefined) })
}
