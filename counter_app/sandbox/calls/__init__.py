"""The calls of the API: one module per family. A call is a function from a `Call` to XML; it says no with `Refusal`."""
