"""What support needs: the mask, the log, the crash file, the examination."""
