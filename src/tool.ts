/** The name and version that reports and user agents carry; a test holds the version against package.json. */
export const TOOL = { name: 'airlift-drift', version: '0.1.0' } as const
