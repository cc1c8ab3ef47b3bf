/** OpenAPI 3.1, made of the endpoints and the schemas of the model. */
import { z } from 'zod';
import * as model from '../../model/schemas.js';
import { VERSION } from '../../version.js';
import type { Endpoint } from './endpoint.js';
import { ApiError } from './errors.js';

/** Schemas that have a name of their own in the document. */
const NAMED: Readonly<Record<string, z.ZodType>> = {
  Span: model.Span,
  Article: model.Article,
  Reading: model.Reading,
  Statement: model.Statement,
  Contact: model.Contact,
  Figure: model.Figure,
  Report: model.Report,
  Entry: model.Entry,
  FollowUp: model.FollowUp,
  ArticleTie: model.ArticleTie,
  ChronicleEntity: model.ChronicleEntity,
  Review: model.Review,
  Error: ApiError,
};

type Json = Record<string, unknown>;

/** The document; the same endpoints give the same bytes. */
export function openApi(endpoints: readonly Endpoint[]): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    unrepresentable: 'any',
  });
  for (const schema of Object.values(schemas)) strip(schema as Json);
  const convert = (schema: z.ZodType, io: 'input' | 'output'): Json => {
    const found = z.toJSONSchema(schema, {
      io,
      unrepresentable: 'any',
      metadata: registry,
      reused: 'inline',
    }) as Json;
    return rooted(found);
  };
  const paths: Record<string, Json> = {};
  for (const one of endpoints) {
    paths[one.path] ??= {};
    (paths[one.path] as Json)[one.method] = operation(one, convert);
  }
  return {
    openapi: '3.1.1',
    info: { title: 'Litopys', version: VERSION, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'litopys_session' },
      },
    },
  };
}

/** A converted schema whose named parts point into the components. */
function rooted(schema: Json): Json {
  const text = JSON.stringify(strip(schema)).replaceAll('"#/$defs/', '"#/components/schemas/');
  const whole = JSON.parse(text) as Json;
  delete whole.$defs;
  return whole;
}

function strip(schema: Json): Json {
  delete schema.$schema;
  delete schema.$id;
  delete schema.id;
  return schema;
}

function operation(one: Endpoint, convert: (schema: z.ZodType, io: 'input' | 'output') => Json): Json {
  const error = {
    description: 'An error',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
  };
  const schema = one.response ? convert(one.response, 'output') : { type: 'string' };
  return {
    operationId: `${one.method} ${one.path}`.replace(
      /[^a-z]+(\w)?/g,
      (_, letter: string | undefined) => letter?.toUpperCase() ?? '',
    ),
    summary: one.summary,
    'x-role': one.role,
    parameters: [
      ...pathParameters(one.path),
      ...(one.query ? queryParameters(convert(one.query, 'input')) : []),
    ],
    ...(one.body
      ? {
          requestBody: {
            required: true,
            content: {
              [one.takes]: one.takes === 'application/json' ? { schema: convert(one.body, 'input') } : {},
            },
          },
        }
      : {}),
    responses: {
      200: { description: 'The answer', content: { [one.gives]: { schema } } },
      '4XX': error,
      '5XX': error,
    },
  };
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(schema: Json): Json[] {
  const required = new Set((schema.required as string[] | undefined) ?? []);
  return Object.entries((schema.properties as Record<string, Json> | undefined) ?? {}).map(([name, one]) => ({
    name,
    in: 'query',
    required: required.has(name),
    ...(one.description ? { description: one.description } : {}),
    schema: one,
  }));
}
