"""The probes: each looks at one thing by itself, and says what it found. None of them raises what it expects."""
