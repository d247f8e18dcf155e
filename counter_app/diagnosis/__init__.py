"""What support needs: the log, the crash file, and the probes behind `doctor`. No Qt."""
