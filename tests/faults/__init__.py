"""What goes wrong between a desk and its server, over real sockets: what the desk says, and what the server holds."""
