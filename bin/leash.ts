// Loaded into Next's own server before it starts, which stops by itself at SIGTERM: without its parent it ends too.
process.on('disconnect', () => process.exit(0))
