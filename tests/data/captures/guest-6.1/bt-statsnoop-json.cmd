bpftrace -f json /usr/sbin/statsnoop.bt
ready=1 after 34s
rc=-2
