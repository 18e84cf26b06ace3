import type {AstroIntegration} from 'astro'

/**
 * The adapter for rendering inside the process that publishes: the compiled entry exports the app
 * and starts no server.
 */
export function inProcess(): AstroIntegration {
  return {
    name: 'in-process',
    hooks: {
      'astro:config:done': ({setAdapter}) => {
        setAdapter({
          name: 'in-process',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./entry.ts', import.meta.url),
          supportedAstroFeatures: {serverOutput: 'stable'},
        })
      },
    },
  }
}
