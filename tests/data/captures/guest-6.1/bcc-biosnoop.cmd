biosnoop-bpfcc
ready=0
rc=1
