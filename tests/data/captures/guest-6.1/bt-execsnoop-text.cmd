bpftrace /usr/sbin/execsnoop.bt
ready=1 after 38s
rc=-2
