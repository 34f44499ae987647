#!/usr/bin/env node
// Stands before the first build, so that an installation can link the server.
import '../dist/main.js'
