mountsnoop-bpfcc
ready=1 after 199s
rc=-2
