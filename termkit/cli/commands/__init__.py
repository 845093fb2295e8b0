"""One file for each verb: its options are read, a function of the workflow is called, its answer is printed."""
