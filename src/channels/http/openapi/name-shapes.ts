type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Shapes = Record<string, Json>;

const isObject = (value: Json): value is { readonly [key: string]: Json } => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A schema with a title is a shape of its own: it moves to `shapes` under that name and its places point at it.
 * Otherwise the description, and every client made from it, would repeat each shape wherever it is used.
 * @throws when two different shapes bear one name
 */
export function nameShapes(value: Json, shapes: Shapes): Json {
  if (Array.isArray(value)) return value.map((each) => nameShapes(each, shapes));
  if (!isObject(value)) return value;
  const inside = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, nameShapes(each, shapes)]));
  const { title } = value;
  if (typeof title !== 'string' || !isSchema(value)) return inside;
  const known = shapes[title];
  if (known !== undefined && JSON.stringify(known) !== JSON.stringify(inside)) throw new Error(`two shapes of the API are called ${title}`);
  shapes[title] = inside;
  return { $ref: `#/components/schemas/${title}` };
}

/** `properties` may hold a field called title, whose value is a schema, and the document itself has a title that names no shape. */
function isSchema(value: { readonly [key: string]: Json }): boolean {
  return ['type', 'anyOf', 'allOf', 'oneOf'].some((keyword) => keyword in value);
}
