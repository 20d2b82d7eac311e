bpftrace -f json /usr/sbin/biolatency.bt
ready=1 after 22s
rc=-2
