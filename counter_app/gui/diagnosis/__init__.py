"""The diagnosis in the window, and what an earlier run left in the crash file."""
