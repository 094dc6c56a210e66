import { z } from 'zod'

// zod compiles validators with `new Function`, which our content security policy refuses; imported before anything that parses.
z.config({ jitless: true })
