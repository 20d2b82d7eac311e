capable-bpfcc
ready=1 after 239s
rc=-2
