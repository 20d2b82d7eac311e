bpftrace /usr/sbin/statsnoop.bt
ready=1 after 59s
rc=-2
