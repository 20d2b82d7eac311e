bpftrace -f json /usr/sbin/gethostlatency.bt
ready=1 after 12s
rc=-2
